// The page that a call was made on, from the context that the loader noted.
const isContext = value => isObject(value) && value.__t == 'bpc';

// Addresses, tokens and search terms in URLs are nobody else's business.
const bare = url => url.replace(/[?#].*/, '');

const pageInfo = ({ c: canonical, u: url, t: title, r: referrer }, { name, category }) => {
  url = bare(canonical || url);
  return {
    name,
    category,
    path: new URL(url).pathname,
    referrer: bare(referrer),
    search: '',
    title,
    url
  };
};
