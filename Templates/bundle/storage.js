// Identity as analytics.js keeps it, so that a site that leaves Segment keeps its visitors.
// Storage may be blocked, full or half there: cookie, then localStorage, then this page's memory.
const memory = {};

//# if stored
// Libraries before us wrote values plain or JSON-quoted, and URL-encoded them in cookies.
const decode = text => (/^["{]/.test(text) ? JSON.parse(text) : text);
//# end

const recall = key =>
  //# if cookies
  tolerate(() =>
    decode(decodeURIComponent(RegExp(`; ${key}=([^;]+)`).exec('; ' + document.cookie)[1]))
  ) ||
  //# end
  //# if stored
  tolerate(() => decode(/*= storage */ localStorage.getItem(key))) ||
  //# end
  memory[key];

//# if cookies
//# if widestDomain
//# include widestCookie
//# else
//# include ownCookie
//# end
//# end

const remember = (key, value) => {
  memory[key] = value;
  //# if consent
  // After a no, this page's memory is all there is.
  if (denied) value = undefined;
  //# end
  //# if stored
  tolerate(() => {
    // Gone first: when the storage is full, an old value would outlive the new one.
    /*= storage */ localStorage.removeItem(key);
    if (value) /*= storage */ localStorage.setItem(key, JSON.stringify(value));
  });
  //# end
  //# if cookies
  // The ids live in a cookie too, which subdomains share.
  tolerate(() => /user_id|anon/.test(key) && writeCookie(key, value));
  //# end
};
