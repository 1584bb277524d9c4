// The loader. Inline in every page: it defines the global as a queue and starts the bundle's download.
(() => {
  // Pages that took the queue by another name, or set it up before us, would lose their calls.
  const analytics = (window["analytics"] = window["analytics"] || []);

  // The real analytics.js wins, and what is no queue belongs to somebody else.
  if (analytics.initialize || !analytics.push) return;
  if (analytics.invoked)
    return window.console && console.error('Wootric snippet included twice.');
  analytics.invoked = true;

  // Read now: once the page has been parsed, nobody can tell which element was ours.
  const element = document.currentScript || {};

  // Trusted Types want a policy; it stays in here, for the addresses of bundle and SDK. Browsers
  // without them, and pages that refuse it, end in the catch.
  let policy = { createScriptURL: url => url };
  try {
    policy = trustedTypes.createPolicy('wootric', policy);
  } catch (error) {}

  // The last seven report what happened, or wait for it: they end with the page and a callback.
  const reports = method => analytics.methods.indexOf(method) > 14;

  // The page as it is now: a call that is replayed seconds later must not report the next page.
  // Path and search are in the address already.
  analytics._context = () => ({
    __t: 'bpc',
    c: (document.querySelector('link[rel=canonical]') || {}).href,
    u: location.href,
    t: document.title,
    r: document.referrer
  });

  // A stub queues its call. The bundle listens to `push`, so references to a stub stay good.
  analytics.factory = method => (...call) => {
    if (reports(method)) call.push(analytics._context());
    analytics.push([method, ...call]);
    return analytics;
  };
  (analytics.methods =
    'trackSubmit trackClick trackLink trackForm pageview reset debug once off on addSourceMiddleware addIntegrationMiddleware setAnonymousId addDestinationMiddleware register ready identify group track alias page screen'.split(
      ' '
    )).forEach(method => (analytics[method] = analytics.factory(method)));

  // Adds a script; `failed` hears the element's event, or what a page's policy threw at us.
  analytics._add = (attributes, failed) => {
    try {
      attributes.src = policy.createScriptURL(attributes.src);
      document.head.append(
        Object.assign(
          document.createElement('script'),
          { onerror: failed, fetchPriority: 'low', nonce: element.nonce },
          attributes
        )
      );
    } catch (error) {
      failed(error);
    }
  };

  analytics.load = (key, options) => {
    analytics._writeKey = key;
    analytics._loadOptions = options;
    analytics._add(
      {
        // The empty text is "anonymous".
        crossOrigin: '',
        integrity: "sha384-9XQ18WTO3CETS0EcENLKHvPdCtBQoOuhkvd7OgfIogoGEN4mscwxui4PdEzxe48Z",
        src: "/assets/wootric-60fe8a36a9.js"
      },
      // Links, forms and `ready` would hang behind an ad blocker. `setTimeout` keeps one callback's
      // exception from the others. Other methods' functions are listeners: they are not called.
      () =>
        analytics.forEach(
          (analytics.push = call =>
            reports(call[0]) &&
            call.forEach(argument => typeof argument == 'function' && setTimeout(argument)))
        )
    );
  };

  analytics.SNIPPET_VERSION = "1.0.0";
  analytics.load("NPS-1a2b3c4d");
  analytics.page();
})();
