import type { Activity, ChannelAccount } from 'botbuilder';

/** An activity as it goes to Teams: from whom and to whom it is by what names them, and nothing that Teams told besides. */
export function addressed({ from, recipient, ...activity }: Partial<Activity>): Partial<Activity> {
  return { ...activity, ...(from && { from: name(from) }), ...(recipient && { recipient: name(recipient) }) };
}

function name({ id, name, aadObjectId, role }: ChannelAccount): ChannelAccount {
  return { id, name, ...(aadObjectId && { aadObjectId }), ...(role && { role }) };
}
