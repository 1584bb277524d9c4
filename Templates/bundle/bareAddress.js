// Addresses, tokens and search terms in URLs are nobody else's business.
const reported = url => url.replace(/[?#].*/, '');
