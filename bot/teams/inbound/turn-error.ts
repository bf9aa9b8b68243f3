import { type Activity, ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder';
import { describeError, type Log } from '../../log.ts';

const apology = 'Er ging iets mis; probeer het nog eens. / Something went wrong; please try again.';

/** What happens when a turn throws: a line in the log, and a sentence to whoever waits for an answer. */
export function createTurnErrorHandler(log: Log): (context: TurnContext, error: Error) => Promise<void> {
  return async (context, error) => {
    log.error('turn failed', { ...describeError(error), activity: context.activity.type });
    try {
      await context.sendActivity(apologyFor(context.activity));
    } catch (secondError) {
      log.error('apology not sent', describeError(secondError));
    }
  };
}

function apologyFor({ type, name }: Activity): Partial<Activity> {
  if (type === ActivityTypes.Message) return { type: ActivityTypes.Message, text: apology };
  // This goes into the answer to an invoke, and nowhere where nobody waits for one, as with an installation.
  return { type: ActivityTypes.InvokeResponse, value: invokeResponseTo(name) };
}

function invokeResponseTo(name: string | undefined): InvokeResponse {
  if (name !== 'adaptiveCard/action') return { status: 500, body: { message: apology } };
  // Teams shows this beside the card whose button was pressed.
  const value = { code: '500', message: apology };
  return { status: 200, body: { statusCode: 500, type: 'application/vnd.microsoft.error', value } };
}
