// The loader. Inline in every page: it defines the global as a queue and starts the bundle's download.
(() => {
  // Pages that took the queue by another name, or set it up before us, would lose their calls. An
  // element with that id is a global too, but no property of the window's own.
  const analytics = (window["analytics"] =
    (window.hasOwnProperty("analytics") && window["analytics"]) || []);

  // The real analytics.js wins, and what is no queue belongs to somebody else.
  if (analytics.initialize || !analytics.push) return;
  // A router may run this again; another copy has another bundle.
  let source = "/assets/wootric-f5efa0086a.js";
  if (analytics.invoked)
    return (
      analytics._source == source ||
      (window.console && console.error('Wootric included twice:', "analytics"))
    );
  analytics.invoked = true;
  analytics._source = source;

  // The last six report what happened: they end with the page and a callback.
  analytics.methods =
    'trackSubmit trackClick trackLink trackForm pageview debug once off on addSourceMiddleware addIntegrationMiddleware addDestinationMiddleware setAnonymousId register reset ready identify group track alias page screen'.split(
      ' '
    );
  const reports = analytics.methods.slice(-6);

  // The last fifty decisions, each with its reason: told at once to whoever listens, and to whoever
  // comes to listen later.
  const notes = [];
  let isHeard;
  const tell = line => isHeard && window.console && console.log('wootric:', ...line);
  const note = (analytics._note = (...line) => {
    tell(line);
    if (notes.push(line) > 50) notes.shift();
  });

  // Of what a page has pushed; what is no call has none.
  const nameOf = call => Object(call)[0];

  // Links, forms and `ready` would hang where nothing answers: behind an ad blocker, or after a no.
  // `setTimeout` keeps one callback's exception from the others. What is no report, a listener for
  // one, is kept for a later yes.
  const finish = call => {
    if (nameOf(call) == 'consent') return analytics.consent(call[1]);
    if (nameOf(call) == 'ready' || reports.includes(nameOf(call)))
      call.forEach(argument => typeof argument == 'function' && setTimeout(argument));
    else analytics[analytics.length] = call;
  };
  const settle = () => analytics.splice(0).forEach((analytics.push = finish));

  // What the document itself has, or its method with an argument gives. An element hides it by its
  // name: <img name=title>, <form name=head>.
  const own = (analytics._own = (name, argument) => {
    const value = Reflect.get(Object.getPrototypeOf(document), name, document);
    return argument ? value.call(document, argument) : value;
  });

  // The nonce is read now: once the page has been parsed, nobody can tell which element was ours.
  // Trusted Types want a policy; it stays in here, for the addresses of bundle and SDK. Browsers
  // without them, and pages that refuse it, end in the catch.
  let nonce;
  let policy = { createScriptURL: url => url };
  try {
    nonce = own('currentScript').nonce;
    policy = trustedTypes.createPolicy('wootric', policy);
  } catch (error) {}

  // The page as it is now: a call that is replayed seconds later must not report the next one.
  analytics._page = () => ({
    __t: 'bpc',
    c: (own('querySelector', 'link[rel=canonical]') || {}).href,
    p: location.pathname,
    u: location.href,
    s: location.search,
    t: own('title'),
    r: own('referrer')
  });

  // A stub queues its call. The bundle listens to `push`, so references to a stub stay good.
  analytics.factory = method => (...call) => {
    if (reports.includes(method)) {
      call.push(analytics._page());
      // Of more than a thousand, the oldest event or page goes, or the oldest of this kind.
      const lost =
        analytics[999] &&
        (analytics.find(call => nameOf(call) == 'track' || nameOf(call) == 'page') ||
          analytics.find(call => nameOf(call) == method));
      if (lost) finish(analytics.splice(analytics.indexOf(lost), 1)[0]);
    }
    analytics.push([method, ...call]);
    return analytics;
  };
  analytics.methods.forEach(method => (analytics[method] = analytics.factory(method)));
  analytics.debug = (enabled = true) => {
    isHeard = enabled;
    notes.forEach(tell);
    return analytics;
  };
  // In the address, or in the storage, where it stays. To look there takes milliseconds, and none of
  // them is worth a later paint.
  setTimeout(() => {
    try {
      if (location.hash == '#wootric=debug' || localStorage.wootric_debug) analytics.debug();
    } catch (error) {}
  }, 2000);

  // Adds a script; its `onerror` hears the element's event, or what a page's policy threw at us.
  const add = (url, attributes) => {
    note('requested', url);
    try {
      const script = Object.assign(own('createElement', 'script'), attributes, {
        src: policy.createScriptURL(url),
        fetchPriority: 'low',
        nonce
      });
      script.dataset.globalSegmentAnalyticsKey = "analytics";
      own('head').append(script);
    } catch (error) {
      attributes.onerror(error);
    }
  };
  // For the bundle, which takes it away: our nonce and policy are for no other address.
  analytics._add = attributes =>
    add("https://cdn.wootric.com/wootric-sdk.js", attributes);

  // The bundle is on its way already, or waits for the visitor: options are all that is left to say.
  analytics.load = (key, options) => {
    analytics._writeKey = key;
    analytics._loadOptions = options;
  };

  let download = () => {
    // A yes may be said again.
    download = () => {};
    add(source, {
      // The empty text is "anonymous".
      crossOrigin: '',
      integrity: "sha384-hVXfzjearRErautYDw82/8Py5CsphI1P9CyyDAwz0fSauH1p7L7Eozr7TaP7uTRn",
      // A later yes may bring calls, and no bundle.
      onerror(event) {
        note('failed', source);
        download = settle;
        settle();
      },
    });
  };

  analytics.load("NPS-1a2b3c4d");
  analytics.SNIPPET_VERSION = "1.0.0";

  // A yes starts the download, also after a no.
  analytics.consent = granted => {
    note('consent', granted);
    if (granted) {
      delete analytics.push;
      return download();
    }
    settle();
    // What an earlier visit kept is the bundle's to take away; it asks for nothing else after a no.
    try {
      if (/(^|,)ajs_(user|anonymous|group)_/.test(Object.keys(sessionStorage))) download();
    } catch (error) {}
  };
  note('globalPrivacyControl', navigator.globalPrivacyControl);
  // Global Privacy Control is a no, until a yes that is said on this site.
  analytics.consent(!navigator.globalPrivacyControl);
  analytics.page();
})();
