// Identity as analytics.js keeps it, so that a site that leaves Segment keeps its visitors.
// Storage may be blocked, full or half there: cookie, then localStorage, then this page's memory.
const memory = {};
const written = {};

//# if stored
// Libraries before us wrote values plain or JSON-quoted, and URL-encoded them in cookies. Segment's
// keeps "null" of a visitor who has not been identified: that is nobody's id.
const decode = text => (/^(["{]|null$)/.test(text) ? JSON.parse(text) : text);
//# end

//# if early
// Before a choice, nothing else is read or written.
let isPending = true;
const early = {
  recall: key =>
    //# if earlySession
    tolerate(() => decode(sessionStorage[key])) ||
    //# end
    memory[key],
  remember(key, value) {
    memory[key] = value;
    //# if earlySession
    tolerate(() => {
      delete sessionStorage[key];
      if (value) sessionStorage[key] = JSON.stringify(value);
    });
    //# end
    return value;
  }
};
//# end

const recall = key =>
  //# if early
  isPending ? early.recall(key) :
  //# end
  //# if cookies
  tolerate(() => decode(decodeURIComponent(document.cookie.match('(^|; )' + key + '=([^;]+)')[2]))) ||
  //# end
  //# if stored
  tolerate(() => decode(/*= storage */ localStorage[key])) ||
  //# end
  memory[key];

// Keeps a value, or forgets it where there is none; returns it.
const remember = (key, value) => {
  //# if early
  if (isPending) return early.remember(key, value);
  //# end
  // Once a page is enough: with thousands of calls, cookies would take seconds.
  if (
    //# if consent
    // After a no, nothing is kept.
    (denied && value) ||
    //# end
    (written[key] == value && recall(key) == value)
  )
    return value;
  written[key] = value;
  //# if stored
  tolerate(() => {
    // Gone first: when the storage is full, an old value would outlive the new one.
    delete (/*= storage */ localStorage[key]);
    if (value) /*= storage */ localStorage[key] = JSON.stringify(value);
  });
  //# end
  //# if cookies
  // The ids of user and visitor live in a cookie too, which subdomains share; a group's of Segment's
  // library is taken away. Gone first from every
  // domain that the page is on: the browser would keep one on another domain beside ours, and show
  // the older one first.
  if (key.endsWith('_id'))
    tolerate(() => {
      const cookie = key + '=' + encodeURIComponent(value);
      // The widest first, as browsers refuse a public suffix and do not say so; the last is the host.
      const domains = location.hostname
        .split('.')
        .map((label, index, labels) => labels.slice(-1 - index).join('.'))
        .concat('');
      const isKept = value && key != 'ajs_group_id';
      for (const seconds of [0, isKept ? /*= cookieAge */ 31536000 : 0])
        domains.find(domain => {
          //# if ownDomain
          if (seconds && domain != /*= cookieDomain */ '') return;
          //# end
          document.cookie =
            cookie +
            ';domain=' +
            domain +
            ';path=/;max-age=' +
            seconds +
            /*= cookieSameSite */ ';samesite=lax' +
            (location.protocol == 'https:' ? ';secure' : '');
          return seconds && document.cookie.includes(cookie);
        });
    });
  //# end
  // Only what nothing else keeps: whoever is reset away in another tab is gone here too.
  delete memory[key];
  if (!recall(key)) memory[key] = value;
  return value;
};
