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

  // A stub queues its call, with the page as it is now: a call that is replayed seconds later must
  // not report the next page. The bundle listens to `push`, so references to a stub stay good.
  analytics.factory = method => (...call) => {
    if (reports(method)) call.push({ __t: 'bpc', u: location.href, t: document.title });
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

  // Links, forms and `ready` would hang where nothing answers: behind an ad blocker, or after a no.
  // `setTimeout` keeps one callback's exception from the others. What is no report, a listener for
  // one, is kept for a later yes.
  const finish = call => {
    if (reports(call[0]))
      call.forEach(argument => typeof argument == 'function' && setTimeout(argument));
    else analytics[analytics.length] = call;
  };
  const settle = () => analytics.splice(0).forEach((analytics.push = finish));

  analytics.load = (key, options) => {
    analytics._writeKey = key;
    analytics._loadOptions = options;
    analytics._add(
      {
        // The empty text is "anonymous".
        crossOrigin: '',
        integrity: "sha384-QA/g0XJDBkXCHOx8bjkkVYuR62nz0ijWPYI7GghDnywSWUoMIP/DIDkmyAvsd2y5",
        src: "/assets/wootric-7d9482a46c.js"
      },
      settle
    );
  };

  analytics.SNIPPET_VERSION = "1.0.0";

  // A yes starts the download, also after a no.
  analytics.consent = granted => {
    if (!granted) return settle();
    delete analytics.push;
    analytics.load("NPS-1a2b3c4d");
  };
  // Global Privacy Control is a no, until a yes that is said on this site.
  analytics.consent(!navigator.globalPrivacyControl);
  analytics.page();
})();
