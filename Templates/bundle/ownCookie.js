// On the settings' domain; without a name it is the host alone.
const writeCookie = (key, value) => {
  document.cookie =
    `${key}=${encodeURIComponent(value)};path=/;samesite=lax;max-age=${value ? 31536e3 : 0};domain=` +
    /*= cookieDomain */ '';
};
