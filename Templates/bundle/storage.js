// Identity as analytics.js keeps it, so that a site that leaves Segment keeps its visitors.
// Storage may be blocked, full or half there: cookie, then localStorage, then this page's memory.
const memory = {};

// Libraries before us wrote values plain or JSON-quoted, and URL-encoded them in cookies.
const decode = text => (/^["{]/.test(text) ? JSON.parse(text) : text);

const recall = key =>
  tolerate(() =>
    decode(decodeURIComponent(RegExp(`; ${key}=([^;]+)`).exec('; ' + document.cookie)[1]))
  ) ||
  tolerate(() => decode(localStorage.getItem(key))) ||
  memory[key];

// Tries the widest domain first, as the browser refuses a public suffix; the last is the host alone.
const writeCookie = (key, value) => {
  const labels = location.hostname.split('.');
  const cookie = `${key}=${encodeURIComponent(value)};`;
  let domain = '';
  do {
    domain = labels.length ? '.' + labels.pop() + domain : '';
    document.cookie = `${cookie}domain=${domain};path=/;samesite=lax;max-age=${value ? 31536e3 : 0}`;
  } while (domain && !(document.cookie + ';').includes(cookie));
};

const remember = (key, value) => {
  memory[key] = value;
  tolerate(() => {
    // Gone first: when the storage is full, an old value would outlive the new one.
    localStorage.removeItem(key);
    if (value) localStorage.setItem(key, JSON.stringify(value));
  });
  // The ids live in a cookie too, which subdomains share.
  tolerate(() => /user_id|anon/.test(key) && writeCookie(key, value));
};
