// The worker that holds the keys. Promise: no key leaves it, whatever a page asks.

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener("message", (event: MessageEvent<unknown>) => {
  self.postMessage({ refused: "unknown-request", of: typeof event.data });
});

export {};
