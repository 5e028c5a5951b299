import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../fake-runtime.ts';

/** A certificate of 127.0.0.1 and localhost that signed itself, valid from 2020 to 2120, with its key: public, for tests only. */
export const loopbackCertificate = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBZjCCAQ2gAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAkxMjcuMC4w
LjEwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CTEyNy4wLjAuMTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABOZ+yiYlpwK1ezNx
xURe5oSJrF4e06IBC/Va+YV+BdS/hLK9UhKmRrBD9db+46qTzSF4V/VzPYlEVg3z
XuLlLGWjTjBMMBoGA1UdEQQTMBGHBH8AAAGCCWxvY2FsaG9zdDAPBgNVHRMBAf8E
BTADAQH/MB0GA1UdDgQWBBRJqGxpk2tIRWOLsveELAdJPLEXnzAKBggqhkjOPQQD
AgNHADBEAiAfbGNJDtZWXMQAuitXK7DGxRCr5a558Jo3738xyK1ShgIgbby07dku
AJFt/v1EVANwR+wcLdW2u2BdVTYnWmAoZ1o=
-----END CERTIFICATE-----
`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgGWSzwgZNwQiYAVt/
ZzFxHtcg/B0a4wOU1td6Xl1DK8yhRANCAATmfsomJacCtXszccVEXuaEiaxeHtOi
AQv1WvmFfgXUv4SyvVISpkawQ/XW/uOqk80heFf1cz2JRFYN817i5Sxl
-----END PRIVATE KEY-----
`,
};

/** Variables by which Node and git trust the certificate. */
export function trustLoopbackCertificate(): { readonly NODE_EXTRA_CA_CERTS: string; readonly GIT_SSL_CAINFO: string } {
  const file = path.join(temporaryFolder('certificate'), 'certificate.pem');
  writeFileSync(file, loopbackCertificate.cert);
  return { NODE_EXTRA_CA_CERTS: file, GIT_SSL_CAINFO: file };
}
