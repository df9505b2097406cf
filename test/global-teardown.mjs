/** Stops what global-setup.mjs started. */
export default async function globalTeardown() {
  const held =
    /** @type {typeof globalThis & { rostrumTestServers?: import('./global-setup.mjs').TestServers }} */ (
      globalThis
    );
  await held.rostrumTestServers?.stop();
}
