//# if markup
// Events of the page's own markup: <button data-wootric-event="Ordered" data-wootric-plan="pro">. A form's
// is told when it is submitted, another element's when it is clicked; captured, so that elements count
// that come later, and those whose own listeners keep an event to themselves.
for (const type of ['click', 'submit'])
  addEventListener(
    type,
    event => {
      // The innermost one, in a shadow tree too.
      const element = event
        .composedPath()
        .find(
          ({ dataset, localName }) =>
            Object(dataset).wootricEvent && (localName == 'form') == (type == 'submit')
        );
      if (!element) return;
      const { dataset } = element;
      const properties = {};
      for (const key of Object.keys(dataset)) {
        const name = key.replace(/^wootric(?!Event$)[A-Z]/, start => start.slice(-1).toLowerCase());
        if (name != key) properties[name] = dataset[key];
      }
      analytics.track(dataset.wootricEvent, properties);
    },
    true
  );
//# end
