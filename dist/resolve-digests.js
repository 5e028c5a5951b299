for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]]) process.on(signal, () => process.listenerCount(signal) > 1 || process.exit(code));
await (await import('./index.js')).open('resolve-digests');
