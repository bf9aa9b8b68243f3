import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { describeError, type Log } from '../log.ts';

const apology = 'Er ging iets mis; probeer het nog eens. / Something went wrong; please try again.';

/** What happens when a turn throws: a line in the log, and a sentence to whoever waits for an answer. */
export function createTurnErrorHandler(log: Log): (context: TurnContext, error: Error) => Promise<void> {
  return async (context, error) => {
    log.error('turn failed', { ...describeError(error), activity: context.activity.type });
    try {
      const reply = replyTo(context.activity);
      if (reply) await context.sendActivity(reply);
    } catch (secondError) {
      log.error('apology not sent', describeError(secondError));
    }
  };
}

/** Nobody waits for the answer to an installation or a new member, so nothing is posted there. */
function replyTo({ type, name }: Activity): Partial<Activity> | undefined {
  if (type === ActivityTypes.Message) return { type: ActivityTypes.Message, text: apology };
  if (type !== ActivityTypes.Invoke) return undefined;
  // A card's button shows this error beside the card; Teams shows its own for other requests.
  const value = { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: '500', message: apology } };
  const response =
    name === 'adaptiveCard/action' ? { status: 200, body: value } : { status: 500, body: { message: apology } };
  return { type: ActivityTypes.InvokeResponse, value: response };
}
