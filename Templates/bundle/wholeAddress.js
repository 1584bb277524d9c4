// The settings keep every query. A fragment is the browser's own business.
const reported = url => url.replace(/#.*/, '');
