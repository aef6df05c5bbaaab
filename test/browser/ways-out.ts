/**
 * Every way out that a script has, tried in turn, in a page or in a worker: a function of an origin as text, which
 * answers by way with `went out`, `refused` or `no answer`. What counts is what the server received.
 */
export const WAYS_OUT = `async (origin) => {
  const settled = (promise) => promise.then(() => 'went out', () => 'refused');
  const element = (name, attributes) => new Promise((resolve) => {
    if (typeof document === 'undefined') return resolve('no page');
    const made = Object.assign(document.createElement(name), attributes);
    // A frame says that it loaded even when it shows nothing but that it was refused.
    made.onload = () => resolve(name === 'iframe' ? 'no answer' : 'went out');
    made.onerror = () => resolve('refused');
    document.body.append(made);
    setTimeout(() => resolve('no answer'), 1000);
  });
  const ways = {
    fetch: () => settled(fetch(origin + '/escape-fetch', { mode: 'no-cors' })),
    xhr: () => new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve('went out');
      request.onerror = () => resolve('refused');
      request.open('POST', origin + '/escape-xhr');
      request.send('row');
    }),
    beacon: () => navigator.sendBeacon?.(origin + '/escape-beacon', 'row'),
    webSocket: () => new Promise((resolve) => {
      const socket = new WebSocket(origin.replace('http', 'ws') + '/escape-socket');
      socket.onopen = () => resolve('went out');
      socket.onerror = () => resolve('refused');
    }),
    eventSource: () => new Promise((resolve) => {
      const source = new EventSource(origin + '/escape-events');
      source.onopen = () => resolve('went out');
      source.onerror = () => resolve('refused');
    }),
    importing: () => settled(import(origin + '/escape-import.js')),
    scripts: () => { if (typeof importScripts === 'function') importScripts(origin + '/escape-scripts.js'); },
    image: () => element('img', { src: origin + '/escape-image' }),
    script: () => element('script', { src: origin + '/escape-script.js' }),
    style: () => element('link', { rel: 'stylesheet', href: origin + '/escape-style.css' }),
    prefetch: () => element('link', { rel: 'prefetch', href: origin + '/escape-prefetch' }),
    frame: () => element('iframe', { src: origin + '/escape-frame' }),
    worker: () => { new Worker(origin + '/escape-worker.js'); },
    form: () => {
      if (typeof document === 'undefined') return;
      const form = Object.assign(document.createElement('form'), { action: origin + '/escape-form', method: 'post', target: '_blank' });
      document.body.append(form);
      form.submit();
    },
  };
  const results = {};
  for (const [name, way] of Object.entries(ways)) {
    try { results[name] = String(await way()); } catch (thrown) { results[name] = 'refused'; }
  }
  return results;
}`;

/** The same for what a service worker adds to the ways of a page. */
export const WAYS_OUT_BY_SERVICE_WORKER = `async (origin) => {
  const settled = (promise) => promise.then(() => 'went out', () => 'refused');
  const registration = await navigator.serviceWorker.getRegistration();
  const tell = (message) => { navigator.serviceWorker.controller.postMessage(message); registration.active.postMessage(message); };
  const inFrame = async (use) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return use(frame.contentWindow);
  };
  const named = origin + '/_astro/escape-named.js';
  const ways = {
    // The order that Workbox's own router obeys.
    cacheUrls: () => tell({ type: 'CACHE_URLS', payload: { urlsToCache: [origin + '/escape-message', named, [origin + '/escape-post', { method: 'POST', body: 'row', mode: 'no-cors' }]] } }),
    skipWaiting: () => tell({ type: 'SKIP_WAITING' }),
    port: () => new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve('went out');
      registration.active.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache: [origin + '/escape-port'] } }, [port2]);
      setTimeout(() => resolve('no answer'), 1000);
    }),
    known: () => settled(fetch(origin + '/_astro/escape.js')),
    data: () => settled(fetch(origin + '/pages.json?version=escape')),
    cache: async () => settled((await caches.open('escape')).add(origin + '/escape-cache')),
    otherWorker: () => settled(navigator.serviceWorker.register('/escape-sw.js')),
    sameWorker: () => settled(navigator.serviceWorker.register('/sw.js?escape')),
    otherScope: () => settled(navigator.serviceWorker.register('/sw.js', { scope: '/escape-scope/' })),
    backgroundFetch: () => settled(registration.backgroundFetch.fetch('escape', [origin + '/escape-background'])),
    sync: () => { settled(registration.sync.register('escape')); },
    notification: () => settled(registration.showNotification('escape', { icon: origin + '/escape-icon', image: origin + '/escape-picture', badge: origin + '/escape-badge' })),
    preloading: async () => { await registration.navigationPreload.enable(); await registration.navigationPreload.setHeaderValue('escape'); },
    blankFrame: () => inFrame((inside) => settled(inside.fetch(origin + '/escape-blank'))),
    blankFrameWorker: () => inFrame((inside) => settled(inside.navigator.serviceWorker.register('/escape-blank-sw.js'))),
    manifest: () => { const link = document.querySelector('link[rel=manifest]'); link.href = '/escape-manifest'; document.head.append(link); },
    icon: () => { document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: origin + '/escape-icon.png' })); },
  };
  const results = {};
  for (const [name, way] of Object.entries(ways)) {
    try { results[name] = String(await way()); } catch (thrown) { results[name] = 'refused'; }
  }
  return results;
}`;
