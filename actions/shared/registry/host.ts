/** Hosts of this machine, which are contacted over plain HTTP without being listed. */
export function isLoopback(host: string): boolean {
  const name = hostName(host);
  return name === 'localhost' || name === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(name);
}

function hostName(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : host.toLowerCase();
}

/** Whether a registry is contacted over plain HTTP: hosts of this machine, and those that are listed. */
export const isPlain = (registry: string, insecure: readonly string[]): boolean =>
  isLoopback(registry) || insecure.some(host => host.toLowerCase() === registry.toLowerCase());

/** The address of a registry's API; Docker Hub's is on another host than its name says. */
export function apiOrigin(registry: string, insecure: readonly string[]): string {
  const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry.toLowerCase();
  return `${isPlain(registry, insecure) ? 'http' : 'https'}://${host}`;
}

/** The region of a private registry of Amazon ECR; undefined for every other host. */
export function ecrRegion(registry: string): string | undefined {
  return /^\d{12}\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(registry.toLowerCase())?.[1];
}
