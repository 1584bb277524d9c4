//# if helpers
// Tracks, waits for it at most 300 ms, then does what the visitor asked for.
const helper = type => (elements, event, properties, options) => {
  for (const element of !elements || elements.addEventListener ? [elements] : Array.from(elements))
    element.addEventListener(type, happened => {
      const of = value => (typeof value == 'function' ? value(element) : value);
      const tracked = send('track', of(event), of(properties), options);
      const url = element.href;
      // A click that opens elsewhere, or nothing, keeps this page alive: it is not delayed.
      if (
        type == 'click' &&
        (!url ||
          happened.ctrlKey ||
          happened.metaKey ||
          happened.shiftKey ||
          happened.button ||
          element.target == '_blank')
      )
        return;
      happened.preventDefault();
      Promise.race([tracked, new Promise(resolve => setTimeout(resolve, 300))]).then(() =>
        // A field named "submit" hides the form's own method.
        url ? (location.href = url) : HTMLFormElement.prototype.submit.call(element)
      );
    });
  return analytics;
};

const trackLink = helper('click');
const trackForm = helper('submit');
//# end
