//# if helpers
// Tracks, and when that has called back does what the visitor asked for.
const helper = type => (elements, event, properties, options) => {
  for (const element of elements.addEventListener ? [elements] : Array.from(elements))
    element.addEventListener(type, happened => {
      const of = value => (isFunction(value) ? value(element) : value);
      // Of a drawing's link, the properties are objects.
      const url = element.getAttribute('href');
      let isOurs;
      send('track', [
        of(event),
        of(properties),
        options,
        () =>
          isOurs &&
          // A field named "submit" hides the form's own method.
          (url ? (location.href = url) : HTMLFormElement.prototype.submit.call(element))
      ]);
      // A click that opens elsewhere, or nothing, keeps this page alive: it is not delayed. Nor is one
      // that the page has taken care of itself.
      isOurs = !(
        happened.defaultPrevented ||
        happened.ctrlKey ||
        happened.metaKey ||
        happened.shiftKey ||
        happened.button ||
        element.getAttribute('target') == '_blank' ||
        (type == 'click' && !url)
      );
      if (isOurs) happened.preventDefault();
    });
};
//# end
