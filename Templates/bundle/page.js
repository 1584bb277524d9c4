// The page that a call was made on, from the context that the loader noted.
const isContext = value => isObject(value) && value.__t == 'bpc';

// Addresses, tokens and search terms in URLs are nobody else's business.
const bare = url => url.replace(/[?#].*/, '');

const pageInfo = ({ c: canonical, p: path, u: url, t: title, r: referrer }, { name, category }) => ({
  name,
  category,
  path: canonical ? new URL(canonical).pathname : path,
  referrer: bare(referrer),
  search: '',
  title,
  url: bare(canonical || url)
});
