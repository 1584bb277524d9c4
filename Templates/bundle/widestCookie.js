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
