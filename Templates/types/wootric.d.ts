// The types of the global and of `wootricSettings`, for this site's traits and events.
// Made by wootric-snippet from the settings file: the next build overwrites it.
//
// Types of Segment's own declare the same global. Remove `@types/segment-analytics`, or leave it out of
// `types` in tsconfig.json; with analytics-next, list this file first and set `skipLibCheck`.

declare namespace WootricSnippet {
  /** A queued call: the method, then its arguments. */
  type QueuedCall = [method: string, ...args: unknown[]];

  /** A date: ISO 8601, unix seconds or milliseconds, as a string or a number, or a `Date`. */
  type DateValue = Date | string | number;

  /** A language code that Wootric documents, or a newer one. */
  type Language =
    //# emit languages
    | 'EN'
    //# end
    | (string & {});

  /** What a page says about a person or an event. */
  interface Traits {
    //# emit traits
    email?: string | null;
    //# end
    //# if otherTraits
    /** All others become properties under their own names: strings, numbers, dates, true and false. */
    //# else
    /** All others stay on the page. */
    //# end
    [trait: string]: unknown;
  }

  //# if trackList
  /** The events that reach Wootric. */
  type EventName =
    //# emit events
    | 'Signed Up'
    //# end
    ;
  //# else
  type EventName = string;
  //# end

  /** Properties of a page, traits of a group. */
  interface Properties {
    [property: string]: unknown;
  }

  interface Options {
    /** `{ Wootric: false }`, or `{ All: false }` without a `Wootric: true`, keeps a call from Wootric. */
    integrations?: { All?: boolean; all?: boolean; Wootric?: boolean; [integration: string]: unknown };
    /** The visitor's anonymous id, from now on. */
    anonymousId?: string;
    [option: string]: unknown;
  }

  /** A call on its way to Wootric. */
  interface Message {
    type: 'identify' | 'track' | 'page' | 'group' | 'alias' | 'screen';
    userId: string | null;
    anonymousId: string;
    integrations: { [integration: string]: unknown };
    [field: string]: unknown;
  }

  type Callback = (message?: Message) => void;

  /** What follows the names in a call: its properties, options and callback, all optional. */
  type Call =
    | []
    | [callback: Callback]
    | [properties: object | null, callback: Callback]
    | [properties: object | null, options?: Options | null, callback?: Callback];

  /** An object of any type, such as your own interface, if the traits declared here have these types in it. */
  type Fits<T, Known = Traits> = {
    [Name in keyof T]: Name extends keyof Known
      ? string extends keyof NonNullable<Known[Name]>
        ? T[Name] extends object | null | undefined
          ? Fits<T[Name], NonNullable<Known[Name]>>
          : Known[Name]
        : Known[Name]
      : unknown;
  };

  /** The queue until the bundle has loaded; then a promise of the call, or of nothing if it was dropped. */
  type Sent = Analytics | Promise<Message | undefined>;

  interface User {
    /** With an id: uses it from now on; the next identify sends it. */
    id(id?: string | number): string | null;
    anonymousId(id?: string): string;
    /** With traits: uses only these from now on. */
    traits(traits?: Traits): Traits;
    /** Forgets the id and traits; keeps the anonymous id. */
    logout(): void;
    reset(): void;
  }

  interface Group {
    id(id?: string | number): string | null;
    traits(traits?: Properties): Properties;
    logout(): void;
    reset(): void;
  }

  /** The events, and what listeners receive: for a page or screen, all of its properties. */
  interface Events {
    identify(userId: string | undefined, traits: Traits, options: Options): void;
    track(event: EventName, properties: Traits, options: Options): void;
    page(category: string | undefined, name: string | undefined, properties: Properties, options: Options): void;
    screen(category: string | undefined, name: string | undefined, properties: Properties, options: Options): void;
    group(groupId: string | undefined, traits: Properties, options: Options): void;
    alias(userId: string, previousId: string | undefined, properties: Properties, options: Options): void;
    reset(): void;
    /** Wootric's SDK could not be loaded. */
    error(error: Error): void;
    /** Whether Wootric wants to survey this person. */
    'survey:eligible'(eligible: boolean): void;
    'survey:shown'(): void;
    'survey:response'(score: number, text: string): void;
    'survey:declined'(): void;
  }

  /**
   * The global. At first it is the loader's queue; once the bundle has loaded, the same object makes the
   * calls itself. What only the bundle provides is optional.
   */
  interface Analytics extends Array<QueuedCall> {
    identify(userId?: string | number | null, callback?: Callback): Sent;
    identify<T extends object & Fits<T>>(userId: string | number | null, traits: T | null, callback: Callback): Sent;
    identify<T extends object & Fits<T>>(userId: string | number | null, traits: T | null, options?: Options | null, callback?: Callback): Sent;
    identify<T extends object & Fits<T>>(traits: T, callback: Callback): Sent;
    identify<T extends object & Fits<T>>(traits: T, options?: Options | null, callback?: Callback): Sent;

    track(event: EventName, callback?: Callback): Sent;
    track<T extends object & Fits<T>>(event: EventName, properties: T | null, callback: Callback): Sent;
    track<T extends object & Fits<T>>(event: EventName, properties: T | null, options?: Options | null, callback?: Callback): Sent;

    page(...call: Call): Sent;
    page(name: string | null, ...call: Call): Sent;
    page(category: string | null, name: string | null, ...call: Call): Sent;
    /** From old versions of analytics.js: a page call with this path. */
    pageview(url?: string): Sent;
    screen(...call: Call): Sent;
    screen(name: string | null, ...call: Call): Sent;
    screen(category: string | null, name: string | null, ...call: Call): Sent;

    /** Without arguments: the group, once the bundle has loaded. */
    group(): Group | Analytics;
    group(groupId: string | number, ...call: Call): Sent;
    group(...call: Call): Sent;

    alias(userId: string | number, callback?: Callback): Sent;
    alias(userId: string | number, previousId: string | number | null, callback: Callback): Sent;
    alias(userId: string | number, previousId?: string | number | null, options?: Options | null, callback?: Callback): Sent;

    reset(options?: { keepAnonymousId?: boolean }): void;
    ready(listener?: () => void): Analytics | Promise<unknown>;
    on<Name extends keyof Events>(event: Name, listener: Events[Name]): void;
    once<Name extends keyof Events>(event: Name, listener: Events[Name]): void;
    off<Name extends keyof Events>(event: Name, listener?: Events[Name]): void;
    /** Prints each decision in the console: consent, identity, SDK, eligibility, shown. */
    debug(enabled?: boolean): void;
    setAnonymousId(id?: string): void;
    //# if consent
    /** The visitor's choice; call it again when that changes. */
    consent(granted: boolean): void;
    //# end
    //# if middleware

    addSourceMiddleware(middleware: (call: MiddlewareCall) => unknown): void;
    /** From old versions of analytics.js: queued, without effect. */
    addIntegrationMiddleware(middleware: (call: MiddlewareCall) => unknown): void;
    addDestinationMiddleware(name: 'Wootric', ...middleware: ((call: MiddlewareCall) => unknown)[]): void;
    register(...plugins: unknown[]): Analytics | Promise<unknown>;
    //# end
    //# if helpers

    /** Tracks a click, waits 300 ms at most, then follows the link. */
    trackLink(elements: Elements, event: Made<EventName>, properties?: Made<Traits>, options?: Options): void;
    trackClick(elements: Elements, event: Made<EventName>, properties?: Made<Traits>, options?: Options): void;
    /** Tracks, waits 300 ms at most, then submits the form. */
    trackForm(elements: Elements, event: Made<EventName>, properties?: Made<Traits>, options?: Options): void;
    trackSubmit(elements: Elements, event: Made<EventName>, properties?: Made<Traits>, options?: Options): void;
    //# end

    load(accountToken?: string, options?: Options): void;
    methods: string[];
    factory(method: string): (...args: unknown[]) => Analytics;
    invoked?: boolean;
    SNIPPET_VERSION: string;

    /** True once the bundle has loaded. */
    initialized?: true;
    /** Missing until the bundle has loaded. */
    user?(): User;
    /** How many milliseconds a callback may be delayed at most. Default: 300. Missing until the bundle has loaded. */
    timeout?(milliseconds: number): void;
    /** Calls a function with the global. Missing until the bundle has loaded. */
    use?(plugin: (analytics: Analytics) => void): void;
    //# if querystring
    /** Makes the calls of the `ajs_*` parameters. Missing until the bundle has loaded. */
    queryString?(query: string): void;
    //# end
  }
  //# if middleware

  /** `next` passes the call on; without it, or with null, the call ends here. */
  interface MiddlewareCall {
    payload: { obj: Message };
    integration: string;
    integrations: { [integration: string]: unknown };
    next(payload: { obj: Message } | null): void;
  }
  //# end
  //# if helpers

  /** One element or a list of them, such as a jQuery object. */
  type Elements = Element | ArrayLike<Element>;

  /** A value, or a function that makes it from the element. */
  type Made<Value> = Value | ((element: any) => Value);
  //# end

  /** `window.wootricSettings`: what Wootric's SDK reads. */
  interface Settings {
    account_token?: string;
    version?: string;
    email?: string;
    external_id?: string | number;
    phone_number?: string;
    /** Unix seconds. */
    created_at?: number;
    language?: Language;
    product_name?: string;
    wootric_recommend_target?: string;
    /** Custom attributes, without nesting. */
    properties?: {
      //# emit properties
      company?: string;
      //# end
      [property: string]: string | number | boolean | undefined;
    };
    event_name?: string | null;
    segment_user_id?: string;
    page_info?: Properties;
    group_info?: Properties;
    aria?: boolean;
    wootric_close_position?: 'left' | 'right';
    modal_theme?: 'light' | 'dark';
    modal_footprint?: 'compact' | 'normal' | 'spacious';
    modal_position?: 'top' | 'bottom';
    scale_color?: 'three-color' | 'gradient';
    facebook_page?: string;
    twitter_account?: string;
    ask_permission_to_share_feedback?: boolean;
    permission_labels?: { [language: string]: string };
    show_opt_out?: boolean;
    /** The page's own callbacks still run, along with the `survey:` events. */
    callbacks?: {
      after_eligible?(eligible: boolean): void;
      after_show?(): void;
      after_response?(score: number, text: string): void;
      after_decline?(): void;
    };
  }

  /** Texts by score group, under Wootric's names, such as `detractor_question`. */
  type ByScore<Name extends string> = {
    [Key in `${'detractor' | 'passive' | 'promoter'}_${Name}`]?: string;
  };

  /** `window.customMessages`: the survey's texts. */
  interface CustomMessages {
    wootric_question?: string;
    followup_question?: string;
    followup_questions_list?: ByScore<'question'>;
    placeholder_text?: string;
    placeholder_texts_list?: ByScore<'text'>;
  }

  /** `window.Wootric`: the screen after the feedback. */
  interface ThankYou {
    thankYouMessages?: {
      thank_you_main?: string;
      thank_you_main_list?: ByScore<'thank_you_main'>;
      thank_you_setup?: string;
      thank_you_setup_list?: ByScore<'thank_you_setup'>;
    };
    thankYouLinks?: {
      thank_you_link_text?: string;
      thank_you_link_text_list?: ByScore<'thank_you_link_text'>;
      thank_you_link_url?: string;
      thank_you_link_url_list?: ByScore<'thank_you_link_url'>;
    };
    add_score_param_to_url?: boolean;
    add_comment_param_to_url?: boolean;
    add_email_param_to_url?: boolean;
  }
}

interface Window {
  //# emit global
  analytics: WootricSnippet.Analytics;
  //# end
  /** A page may set this before the loader; its keys are kept. */
  wootricSettings?: WootricSnippet.Settings;
  /** What the page sets is kept. */
  customMessages?: WootricSnippet.CustomMessages;
  Wootric?: WootricSnippet.ThankYou;
  /** Wootric's SDK, once it has loaded. */
  wootric?(command: 'run' | 'page' | 'group'): void;
  WootricSurvey?: { run(settings: WootricSnippet.Settings): void; stop(): void; version(): string };
}

//# emit variable
declare var analytics: Window['analytics'];
//# end
declare var wootricSettings: Window['wootricSettings'];
