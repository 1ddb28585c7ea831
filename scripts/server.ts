/** `npm run server`: the local service alone; `server/main.ts` is its command line. */
await import('../server/main.ts');
