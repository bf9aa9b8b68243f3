/** What the stub tells a page of where it is, as Teams does; a test sets it before the frame is opened. */
export interface TeamsContext {
  readonly theme: string;
  readonly locale: string;
  readonly subEntityId?: string;
  readonly channelId?: string;
  readonly chatId?: string;
  readonly frameContext?: string;
}

/** What a test calls in the stub's page. */
export interface StubTeams {
  /** What pages asked of Teams, in order. */
  readonly calls: readonly { readonly func: string; readonly args: readonly unknown[] }[];
  open(url: string, context: TeamsContext, token: string): void;
  changeTheme(theme: string): void;
  save(): void;
  setToken(token: string): void;
}

/** A page that frames others as Teams does, and answers what teams-js asks it. */
export function stubTeams(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Teams</title></head>
<body style="margin:0"><script>window.teams = (${stub.toString()})();</script></body></html>`;
}

/** Runs in the browser. The messages are those of teams-js 2.58: a request has an id, and its answer repeats it. */
function stub(): StubTeams {
  const calls: { func: string; args: readonly unknown[] }[] = [];
  const frames = new Map<
    MessageEventSource,
    { frame: HTMLIFrameElement; context: TeamsContext; opener?: () => void }
  >();
  let token = '';
  const supports = { app: {}, pages: { config: {} }, dialog: { url: {}, card: {}, update: {} }, authentication: {} };
  const runtime = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: {}, supports });
  const openFrame = (url: string, context: TeamsContext, opener?: () => void) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    frame.allow = 'clipboard-write';
    frame.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;border:0;background:white';
    document.body.append(frame);
    if (frame.contentWindow) frames.set(frame.contentWindow, { frame, context, ...(opener ? { opener } : {}) });
  };
  addEventListener('message', ({ source, data, origin }) => {
    const from = source && frames.get(source);
    if (!from || typeof data?.func !== 'string') return;
    const {
      func,
      args = [],
      id,
      uuidAsString,
    } = data as {
      func: string;
      args: unknown[];
      id: number;
      uuidAsString?: string;
    };
    calls.push({ func, args });
    const answer = (...values: unknown[]) => (source as Window).postMessage({ id, uuidAsString, args: values }, origin);
    const { frameContext = 'content', ...context } = from.context;
    if (func === 'initialize') answer(frameContext, 'web', runtime, '2.58.0');
    else if (func === 'getContext')
      answer({ ...context, entityId: 'defender', hostName: 'Teams', hostClientType: 'web', frameContext });
    else if (func === 'authentication.getAuthToken') answer(token !== '', token || 'User cancelled');
    else if (func === 'settings.setSettings' || func === 'pages.config.setConfig' || func === 'shareDeepLink')
      answer(true);
    else if (func === 'tasks.startTask')
      openFrame((args[0] as { url: string }).url, { ...from.context, frameContext: 'task' }, () =>
        answer(null, 'done'),
      );
    else if (func === 'tasks.completeTask') {
      from.frame.remove();
      frames.delete(source);
      from.opener?.();
    }
  });
  const tell = (func: string, args: unknown[]) => {
    for (const { frame } of frames.values())
      frame.contentWindow?.postMessage({ func, args }, new URL(frame.src).origin);
  };
  return {
    calls,
    open: (url, context, given) => {
      token = given;
      openFrame(url, context);
    },
    changeTheme: (theme) => tell('themeChange', [theme]),
    save: () => tell('settings.save', [{}]),
    setToken: (given) => {
      token = given;
    },
  };
}
