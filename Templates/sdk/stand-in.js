// Stands in for Wootric's SDK: the same globals, no network, a record of every call. It shows the texts of
// the settings to whoever looks, and sends no answer anywhere.
//
// window.wootric(command)       'run', 'page' or 'group'; reads window.wootricSettings
// window.WootricSurvey          { run(settings), stop(), version() }
// window.wootricCalls           [{ command, settings, callbacks }], oldest first; settings are deep
//                               copies, callbacks [{ name, values }] what the survey told the page
// window.wootricScale           'nps', 'ces' or 'csat', which only the account knows; 'nps' by default
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
    .card.dark { ${night} }
    @media (prefers-color-scheme: dark) { .card.auto { ${night} } }
    /*# include standInStyle */
  `;

  const dress = (root) => {
    if (!('adoptedStyleSheets' in root)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  };

  // The three kinds of surveys: their scores, and the least ones of those who are content and delighted.
  const scales = {
    nps: { first: 0, passive: 7, promoter: 9, last: 10, low: 'not at all', high: 'very' },
    ces: { first: 1, passive: 4, promoter: 6, last: 7, low: 'very difficult', high: 'very easy' },
    csat: { first: 1, passive: 3, promoter: 4, last: 5, low: 'not at all', high: 'very' },
  };
  const kind = () => (scales[window.wootricScale] ? window.wootricScale : 'nps');
  const scale = () => scales[kind()];

  const group = (score) =>
    score < scale().passive ? 'detractor' : score < scale().promoter ? 'passive' : 'promoter';

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
    return {
      nps: `How likely are you to recommend ${product} to ${audience}?`,
      ces: 'How easy was it to find what you were looking for?',
      csat: `How satisfied are you with ${settings.product_name || 'this page'}?`,
    }[kind()];
  };

  const hue = (score, colors) => {
    const { first, last } = scale();
    if (colors === 'gradient') return Math.round((135 * (score - first)) / (last - first));
    return { detractor: 4, passive: 45, promoter: 135 }[group(score)];
  };

  const answers = (settings) => {
    const colors = settings.scale_color;
    const scores = element('div', { class: colors ? 'scores colored' : 'scores' });
    for (let score = scale().first; score <= scale().last; score += 1) {
      const input = element('input', { type: 'radio', name: 'score', value: score, required: '' });
      const label = element('label', {}, input, element('span', {}, String(score)));
      label.style.setProperty('--hue', hue(score, colors));
      scores.append(label);
    }
    return scores;
  };

  const permission = (settings) => {
    if (!settings.ask_permission_to_share_feedback) return '';
    const labels = settings.permission_labels || {};
    const text = labels[settings.language] || labels.EN || 'You may quote my answer';
    return element('label', { class: 'permission' },
      element('input', { type: 'checkbox', name: 'permission' }), text);
  };

  const questionnaire = (settings) => {
    const { first, last, low, high } = scale();
    const heading = element('h2', { id: 'question' }, question(settings));
    const ends = element('p', { class: 'ends', id: 'ends' },
      element('span', {}, `${first}: ${low}`), element('span', {}, `${last}: ${high}`));
    const text = element('textarea', { id: 'text', name: 'text' });
    const more = element('div', { class: 'more', hidden: '' },
      element('label', { for: 'text' }), text, permission(settings),
      element('button', { class: 'send' }, 'Send'));
    const scores = element('fieldset',
      { 'aria-labelledby': 'question', 'aria-describedby': 'ends' }, answers(settings), ends);
    const form = element('form', {}, heading, scores, more);
    if (settings.show_opt_out) {
      const never = element('button', { type: 'button', class: 'never' }, 'Do not ask me again');
      never.addEventListener('click', () => dismiss(settings));
      form.append(never);
    }
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
    // Wootric's own words in other languages are Wootric's alone.
    const { language = 'EN' } = settings;
    const spoken = language === 'EN' ? '' : ` in English, not ${language}`;
    const close = element('button', { type: 'button', class: 'close' }, 'Dismiss');
    const top = element('div', { class: 'top' },
      element('p', { class: 'label' }, `Stand-in survey${spoken}: no answer is sent`), close);
    const card = element('div', { role: 'dialog', 'aria-labelledby': 'question' }, top, form);
    const looks = ['modal_footprint', 'wootric_close_position'].map((key) => settings[key]);
    card.className = ['card', settings.modal_theme || 'auto', ...looks].filter(Boolean).join(' ');
    close.addEventListener('click', () => dismiss(settings));
    card.addEventListener('keydown', (event) => event.key === 'Escape' && dismiss(settings));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      respond(settings, form, close);
    });

    const host = element('div',
      { id: 'stand-in-survey', 'data-edge': settings.modal_position || 'bottom' });
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
