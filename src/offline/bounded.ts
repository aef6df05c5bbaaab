/** A cache that forgets what was put there first when it holds more than `most`. A plugin of Workbox. */
export const bounded = (most: number) => ({
  async cacheDidUpdate({ cacheName }: { readonly cacheName: string }): Promise<void> {
    const cache = await caches.open(cacheName);
    const kept = await cache.keys();
    await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map((oldest) => cache.delete(oldest)));
  },
});
