// The loader. Inline in every page: it defines the global as a queue and starts the bundle's download.
(() => {
  // Pages that took the queue by another name, or set it up before us, would lose their calls.
  const analytics = (window["analytics"] = window["analytics"] || []);

  // The real analytics.js wins, and what is no queue belongs to somebody else.
  if (analytics.initialize || !analytics.push) return;
  if (analytics.invoked)
    return window.console && console.error('Wootric included twice');
  analytics.invoked = true;

  // The last seven report what happened, or wait for it: they end with the page and a callback.
  const reports = method => analytics.methods.indexOf(method) > 14;

  // Links, forms and `ready` would hang where nothing answers: behind an ad blocker, or after a no.
  // `setTimeout` keeps one callback's exception from the others. What is no report, a listener for
  // one, is kept for a later yes.
  const finish = call => {
    if (reports(call[0]))
      call.forEach(argument => typeof argument == 'function' && setTimeout(argument));
    else analytics[analytics.length] = call;
  };
  const settle = () => analytics.splice(0).forEach((analytics.push = finish));

  // The nonce is read now: once the page has been parsed, nobody can tell which element was ours.
  // Trusted Types want a policy; it stays in here, for the addresses of bundle and SDK. Browsers
  // without them, and pages that refuse it, end in the catch.
  let nonce;
  let policy = { createScriptURL: url => url };
  try {
    nonce = document.currentScript.nonce;
    policy = trustedTypes.createPolicy('wootric', policy);
  } catch (error) {}

  // A stub queues its call, with the page as it is now: a call that is replayed seconds later must
  // not report the next page. The bundle listens to `push`, so references to a stub stay good.
  analytics.factory = method => (...call) => {
    if (reports(method)) call.push({ __t: 'bpc', u: location.href, t: document.title });
    analytics.push([method, ...call]);
    return analytics;
  };
  (analytics.methods =
    'trackSubmit trackClick trackLink trackForm pageview debug once off on addSourceMiddleware addIntegrationMiddleware addDestinationMiddleware setAnonymousId register reset ready identify group track alias page screen'.split(
      ' '
    )).forEach(method => (analytics[method] = analytics.factory(method)));

  // Adds a script; its `onerror` hears the element's event, or what a page's policy threw at us.
  analytics._add = (url, attributes) => {
    try {
      document.head.append(
        Object.assign(document.createElement('script'), attributes, {
          src: policy.createScriptURL(url),
          fetchPriority: 'low',
          nonce
        })
      );
    } catch (error) {
      attributes.onerror(error);
    }
  };

  // The bundle is on its way already, or waits for the visitor: options are all that is left to say.
  analytics.load = (key, options) => {
    analytics._writeKey = key;
    analytics._loadOptions = options;
  };

  let download = () => {
    // A yes may be said again.
    download = () => {};
    analytics._add("/assets/wootric-9e6c5d464e.js", {
      // The empty text is "anonymous".
      crossOrigin: '',
      integrity: "sha384-ongBopv00wqRC2QzT0OXqOMXej6CnPhjdapdjf/HSZg2gApHSo4Vngo+wUfv5jeV",
      // A later yes may bring calls, and no bundle.
      onerror: () => (download = settle)(),
    });
  };

  analytics.load("NPS-1a2b3c4d");
  analytics.SNIPPET_VERSION = "1.0.0";

  // A yes starts the download, also after a no.
  analytics.consent = granted => {
    if (granted) {
      delete analytics.push;
      return download();
    }
    settle();
    // What an earlier visit kept is the bundle's to take away; it asks for nothing else after a no.
    try {
      if (/ajs_/.test(Object.keys(sessionStorage))) download();
    } catch (error) {}
  };
  // Global Privacy Control is a no, until a yes that is said on this site.
  analytics.consent(!navigator.globalPrivacyControl);
  analytics.page();
})();
