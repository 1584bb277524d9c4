// Addresses, tokens and search terms in URLs are nobody else's business.
const bare = url => url.replace(/[?#].*/, '');

// The page that a call was made on, from the context that the loader noted.
const pageInfo = (context, category, name) => {
  const url = bare(context.c || context.u);
  return {
    name,
    category,
    path: new URL(url).pathname,
    referrer: bare(context.r),
    search: '',
    title: context.t,
    url
  };
};
