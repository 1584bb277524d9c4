// Stands in for Wootric's SDK: the same globals, no network, a record of every call. It shows the texts of
// the settings to whoever looks, in the way of an NPS survey, and sends no answer anywhere.
//
// window.wootric(command)       'run', 'page' or 'group'; reads window.wootricSettings
// window.WootricSurvey          { run(settings), stop(), version() }
// window.wootricCalls           [{ command, settings, callbacks }], oldest first; settings are deep
//                               copies, callbacks [{ name, values }] what the survey told the page
// 'wootric:call' on window      after each call and each callback; event.detail is the call's entry
//
// The texts are read where the SDK reads them: wootricSettings, customMessages and Wootric. The card stands
// above whatever height the page's --strip-height names.
(() => {
  'use strict';

  const calls = (window.wootricCalls = window.wootricCalls || []);
  let survey = null;
  let asked = null;
  let answered = false;

  // A copy, because the page goes on changing the original. Functions are shown by their kind.
  const snapshot = (settings) => {
    if (settings === undefined) return null;
    const plain = (key, value) => (typeof value === 'function' ? '[function]' : value);
    try {
      return JSON.parse(JSON.stringify(settings, plain));
    } catch (error) {
      return { error: String(error) };
    }
  };

  const announce = (detail) => window.dispatchEvent(new CustomEvent('wootric:call', { detail }));

  const record = (command, settings) => {
    const call = { command, settings: snapshot(settings), callbacks: [] };
    calls.push(call);
    announce(call);
    return call;
  };

  // Tells the page, as the SDK does, through the settings of the call that asked. A site's callback
  // that throws must not take the survey with it.
  const tell = (settings, name, ...values) => {
    const callback = settings.callbacks && settings.callbacks[name];
    if (typeof callback !== 'function') return;
    try {
      callback.apply(settings.callbacks, values);
    } catch (error) {
      console.error(error);
    }
    asked.callbacks.push({ name, values });
    announce(asked);
  };

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key]);
    made.append(...children);
    return made;
  };

  const night = `--paper: #1c2242; --ink: #eef0f8; --quiet: #b1b8d2; --line: #7c86ad;
      --mark: #f2b36f; --on-mark: #171c33; color-scheme: dark;`;

  // A constructed style sheet passes a policy without 'unsafe-inline', and needs no request.
  const style = `
    :host { position: fixed; z-index: 20; right: 1rem; bottom: calc(var(--strip-height, 0px) + 1rem);
      width: 26rem; max-width: calc(100vw - 2rem); font: 1rem/1.45 system-ui, sans-serif; }
    .card { --paper: #fff; --ink: #171c33; --quiet: #555c76; --line: #8b92ab; --mark: #26348b;
      --on-mark: #fff; color-scheme: light; box-sizing: border-box; padding: .75rem 1.25rem 1.25rem;
      max-height: calc(100vh - var(--strip-height, 0px) - 2rem); overflow: auto;
      color: var(--ink); background: var(--paper); border: 1px solid var(--line);
      border-radius: .75rem; box-shadow: 0 .5rem 2rem #0005; }
    .dark { ${night} }
    @media (prefers-color-scheme: dark) { .auto { ${night} } }
    .top { display: flex; align-items: center; justify-content: space-between; gap: 1rem; }
    .label { margin: 0; color: var(--quiet); font-size: .8125rem; }
    h2 { margin: .25rem 0 .875rem; font-size: 1.125rem; line-height: 1.3; text-wrap: balance; }
    h2:last-child { margin-bottom: 0; }
    h2 ~ p { margin: 0 0 .5rem; }
    a { color: var(--mark); }
    h2:focus { outline: none; }
    fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
    .scores { display: grid; grid-template-columns: repeat(11, 1fr); gap: .25rem; }
    .scores label { position: relative; }
    .scores input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0;
      opacity: 0; cursor: pointer; }
    .scores span { display: grid; place-items: center; height: 2.5rem; border-radius: .375rem;
      border: 1px solid var(--line); font-variant-numeric: tabular-nums; }
    .scores input:hover + span { border-color: var(--mark); box-shadow: inset 0 0 0 1px var(--mark); }
    .scores input:checked + span { color: var(--on-mark); background: var(--mark);
      border-color: var(--mark); font-weight: 600; }
    .ends { display: flex; justify-content: space-between; margin: .375rem 0 0;
      color: var(--quiet); font-size: .8125rem; }
    .more { display: grid; gap: .375rem; margin-top: 1rem; scroll-margin-bottom: 1rem; }
    .more[hidden] { display: none; }
    textarea { box-sizing: border-box; width: 100%; min-height: 4rem; padding: .5rem;
      color: inherit; background: transparent; border: 1px solid var(--line);
      border-radius: .375rem; font: inherit; resize: vertical; }
    button { font: inherit; cursor: pointer; border-radius: .375rem; }
    .send { justify-self: start; margin-top: .375rem; padding: .5rem 1.125rem;
      color: var(--on-mark); background: var(--mark); border: 1px solid var(--mark);
      font-weight: 600; }
    .close { margin-right: -.625rem; padding: .375rem .625rem; color: inherit; background: none;
      border: 1px solid transparent; font-size: .875rem; }
    .close:hover { border-color: var(--line); }
    .scores input:focus-visible + span, textarea:focus-visible, button:focus-visible {
      outline: 3px solid var(--mark); outline-offset: 2px; }
    .scores input:focus-visible + span { z-index: 1; }
    /* One row on a phone too: the scale is a line from 0 to 10. Cells that touch stay wide enough. */
    @media (max-width: 28rem) {
      .card { padding: .5rem 1rem 1rem; }
      textarea { min-height: 3rem; }
      .scores { gap: 0; }
      .scores span { position: relative; height: 2.75rem; margin-right: -1px; border-radius: 0; }
      .scores input { z-index: 2; }
      .scores label:first-child span { border-radius: .375rem 0 0 .375rem; }
      .scores label:last-child span { margin-right: 0; border-radius: 0 .375rem .375rem 0; }
    }
    @media (forced-colors: active) {
      .scores input:checked + span { forced-color-adjust: none; color: HighlightText;
        background: Highlight; border-color: Highlight; }
    }
    @media (max-width: 22rem) {
      :host { right: .5rem; max-width: calc(100vw - 1rem); }
      .card { padding-inline: .75rem; }
    }`;

  const dress = (root) => {
    if (!('adoptedStyleSheets' in root)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  };

  const group = (score) => (score < 7 ? 'detractor' : score < 9 ? 'passive' : 'promoter');

  // A text of the site's own for a score, or the one for all scores; as in the SDK, the list wins.
  const own = (texts, name, score) =>
    (texts && texts[`${name}_list`] && texts[`${name}_list`][`${group(score)}_${name}`]) ||
    (texts && texts[name]);

  const followUp = (score) => {
    const texts = window.customMessages || {};
    const questions = texts.followup_questions_list || {};
    const hints = texts.placeholder_texts_list || {};
    return {
      question: questions[`${group(score)}_question`] || texts.followup_question ||
        'Why this score? (optional)',
      hint: hints[`${group(score)}_text`] || texts.placeholder_text || '',
    };
  };

  const question = (settings) => {
    const { wootric_question: text } = window.customMessages || {};
    if (text) return text;
    const product = settings.product_name || 'us';
    const audience = settings.wootric_recommend_target || 'a friend or colleague';
    return `How likely are you to recommend ${product} to ${audience}?`;
  };

  const scale = () => {
    const scores = element('div', { class: 'scores' });
    for (let score = 0; score <= 10; score += 1) {
      const input = element('input', { type: 'radio', name: 'score', value: score, required: '' });
      scores.append(element('label', {}, input, element('span', {}, String(score))));
    }
    return scores;
  };

  const questionnaire = (settings) => {
    const heading = element('h2', { id: 'question' }, question(settings));
    const ends = element('p', { class: 'ends', id: 'ends' },
      element('span', {}, '0: not at all'), element('span', {}, '10: very'));
    const text = element('textarea', { id: 'text', name: 'text' });
    const more = element('div', { class: 'more', hidden: '' },
      element('label', { for: 'text' }), text,
      element('button', { class: 'send' }, 'Send'));
    const scores = element('fieldset',
      { 'aria-labelledby': 'question', 'aria-describedby': 'ends' }, scale(), ends);
    const form = element('form', {}, heading, scores, more);
    form.addEventListener('change', () => {
      const words = followUp(Number(new FormData(form).get('score')));
      more.firstChild.textContent = words.question;
      text.placeholder = words.hint;
      if (!more.hidden) return;
      more.hidden = false;
      more.scrollIntoView({ block: 'nearest' });
    });
    return form;
  };

  const remove = () => {
    if (!survey) return;
    const { host, before } = survey;
    const hadFocus = document.activeElement === host;
    host.remove();
    survey = null;
    if (hadFocus && before && before.isConnected) before.focus();
  };

  // Dismissed after an answer, it has not been declined.
  const dismiss = (settings) => {
    const declined = !answered;
    answered = true;
    remove();
    if (declined) tell(settings, 'after_decline');
  };

  // The focus goes to the thanks: the button that had it is gone.
  const thank = (form, close, score) => {
    const { thankYouMessages: words, thankYouLinks: links } = window.Wootric || {};
    const heading = form.querySelector('h2');
    heading.textContent = own(words, 'thank_you_main', score) || `Thank you for your ${score}.`;
    heading.tabIndex = -1;
    form.replaceChildren(heading);
    const setup = own(words, 'thank_you_setup', score);
    if (setup) form.append(element('p', {}, setup));
    const text = own(links, 'thank_you_link_text', score);
    const href = own(links, 'thank_you_link_url', score);
    if (text && href) form.append(element('a', { href, target: '_blank', rel: 'noopener' }, text));
    close.textContent = 'Close';
    heading.focus();
  };

  const respond = (settings, form, close) => {
    answered = true;
    const data = new FormData(form);
    thank(form, close, data.get('score'));
    tell(settings, 'after_response', Number(data.get('score')), data.get('text'));
  };

  const show = (settings) => {
    const form = questionnaire(settings);
    const close = element('button', { type: 'button', class: 'close' }, 'Dismiss');
    const top = element('div', { class: 'top' },
      element('p', { class: 'label' }, 'Stand-in survey: no answer is sent'), close);
    const card = element('div', { role: 'dialog', 'aria-labelledby': 'question' }, top, form);
    card.className = `card ${settings.modal_theme || 'auto'}`;
    close.addEventListener('click', () => dismiss(settings));
    card.addEventListener('keydown', (event) => event.key === 'Escape' && dismiss(settings));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      respond(settings, form, close);
    });

    const host = element('div', { id: 'stand-in-survey' });
    const root = host.attachShadow({ mode: 'open' });
    dress(root);
    root.append(card);
    survey = { host, before: document.activeElement };
    document.body.append(host);
    tell(settings, 'after_show');
  };

  // The real SDK asks a server and samples. Here everybody is asked, once a page.
  const run = (given) => {
    const settings = given || {};
    const call = record('run', given);
    if (survey) return;
    asked = call;
    tell(settings, 'after_eligible', !answered);
    if (!answered) show(settings);
  };

  window.wootric = (command) => {
    if (command === 'run') run(window.wootricSettings);
    else record(command, window.wootricSettings);
  };

  window.WootricSurvey = {
    run,
    stop() {
      remove();
      record('stop', window.wootricSettings);
    },
    version: () => 'stand-in',
  };
})();
