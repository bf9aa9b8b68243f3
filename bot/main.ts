// What is imported takes seconds to load on a busy machine: whoever waits reads at once that it has begun.
console.log('The bot starts; that takes some seconds, and the first time longer.');
await import('./serve.ts');
