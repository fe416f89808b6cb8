/** Stops the servers with the last level that used them. */
export default async function tearDown() {
  const kept = globalThis.broadsheetServers;
  if (!kept) return;
  kept.users -= 1;
  if (kept.users === 0) await kept.servers.stop();
}
