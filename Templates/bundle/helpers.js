//# if helpers
const elementsOf = elements =>
  !elements ? [] : elements.addEventListener ? [elements] : Array.from(elements);

// Tracks, waits for it at most 300 ms, then does what the visitor asked for.
const helper = (type, follow) => (elements, event, properties, options) => {
  for (const element of elementsOf(elements))
    element.addEventListener(type, happened => {
      const of = value => (typeof value == 'function' ? attempt(value, element) : value);
      const tracked = send('track', of(event), of(properties), options);
      const go = follow(element, happened);
      if (!go) return;
      happened.preventDefault();
      Promise.race([tracked, new Promise(resolve => setTimeout(resolve, 300))]).then(go);
    });
  return analytics;
};

// A link that opens elsewhere keeps this page alive: it is not delayed.
const trackLink = helper('click', (link, { ctrlKey, metaKey, shiftKey, button }) => {
  const url = link.href && (link.href.baseVal || link.href);
  return (
    url &&
    !ctrlKey &&
    !metaKey &&
    !shiftKey &&
    !button &&
    link.target != '_blank' &&
    (() => (location.href = url))
  );
});

// A field named "submit" hides the form's own method.
const trackForm = helper('submit', form => () => HTMLFormElement.prototype.submit.call(form));
//# end
