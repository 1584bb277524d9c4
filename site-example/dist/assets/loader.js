// The loader. Inline in every page: it defines the global as a queue and starts the bundle's download.
(() => {
  // Pages that took the queue by another name, or set it up before us, would lose their calls.
  const analytics = (window["analytics"] = window["analytics"] || []);

  // The real analytics.js wins, and what is no queue belongs to somebody else.
  if (analytics.initialize || !analytics.push) return;
  if (analytics.invoked) {
    window.console && console.error('Wootric snippet included twice.');
    return;
  }
  analytics.invoked = true;

  // Read now: once the page has been parsed, nobody can tell which element was ours.
  const element = document.currentScript || {};

  // Trusted Types want a policy, which stays in here: `_add` knows two addresses and no other.
  // Browsers without them, and pages that refuse the policy, end in the catch.
  let policy = { createScriptURL: url => url };
  try {
    policy = trustedTypes.createPolicy('wootric', policy);
  } catch (error) {}

  analytics.methods =
    'trackSubmit trackClick trackLink trackForm pageview reset debug once off on addSourceMiddleware addIntegrationMiddleware setAnonymousId addDestinationMiddleware register ready identify group track alias page screen'.split(
      ' '
    );

  // The last seven report what happened, or wait for it: they end with the page and a callback.
  const reports = method => analytics.methods.indexOf(method) > 14;

  // The page as it is now: a call that is replayed seconds later must not report the next page.
  analytics._context = canonical => ({
    __t: 'bpc',
    c: (canonical = document.querySelector('link[rel=canonical]')) ? canonical.href : undefined,
    p: location.pathname,
    u: location.href,
    s: location.search,
    t: document.title,
    r: document.referrer
  });

  // A stub queues its call. References to it that outlive the queue reach the bundle's method.
  analytics.factory = method => (...call) => {
    if (analytics.initialized) return analytics[method](...call);
    analytics.push([method, ...call].concat(reports(method) ? analytics._context() : []));
    return analytics;
  };
  analytics.methods.forEach(method => (analytics[method] = analytics.factory(method)));

  // Links, forms and `ready` would hang behind an ad blocker. `setTimeout` keeps one callback's
  // exception from the others. Other methods' functions are listeners: they are not called.
  const settle = call =>
    reports(call[0]) && call.forEach(argument => typeof argument == 'function' && setTimeout(argument));

  // Adds the bundle (0) or Wootric's SDK (1); `done` hears the element's event, or nothing.
  analytics._add = (index, done) => {
    // A page's policy that refuses the element throws, and nothing of ours may throw.
    try {
      const script = document.createElement('script');
      script.onload = script.onerror = done;
      script.fetchPriority = 'low';
      script.nonce = element.nonce;
      if (!index) {
        script.crossOrigin = 'anonymous';
        script.integrity = "sha384-ORi4S2QaamDdGxShuvRhqbU3gX8AeQ+w7kuHqtzL4SJZdEOsCZQlIr2KkckyuTBV";
      }
      script.src = policy.createScriptURL(
        index ? "/stand-in/wootric-sdk.js" : "/assets/wootric-919c5c6a76.js"
      );
      document.head.appendChild(script);
    } catch (error) {
      done(error);
    }
  };

  analytics.load = (key, options) => {
    analytics._writeKey = key;
    analytics._loadOptions = options;
    analytics._add(0, ({ type }) => {
      if (type == 'load') return;
      analytics.push = settle;
      analytics.forEach(settle);
    });
  };

  analytics.SNIPPET_VERSION = "1.0.0";
  analytics.load("NPS-1a2b3c4d");
  analytics.page();
})();
