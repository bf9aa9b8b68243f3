import { readFileSync } from 'node:fs';
import { readRegister } from './register/read-register.ts';
import { createKnowledge } from './answers/knowledge.ts';
import { answer } from './answers/answer.ts';
const macros = JSON.parse(readFileSync('/work/shared/questions/macros.json','utf8'));
const pat = (s: string) => new RegExp(s.replace(/\{\{(\w+)\}\}/g, (_: string, n: string) => macros[n]), 'iu');
const k = createKnowledge(readRegister());
const today = Temporal.PlainDate.from('2026-11-24');
const quiet = process.argv.includes('--quiet');
for (const file of process.argv.slice(2).filter(f=>!f.startsWith('--'))) {
  const t = { a: [0,0], x: [0,0] };
  for (const line of readFileSync(file,'utf8').split('\n').filter(Boolean)) {
    const q = JSON.parse(line);
    let ctx: any = {};
    if (q.after) { const r = answer(k, { text: q.after, context: {}, today }); ctx = { last: r.last }; }
    const { answer: a } = answer(k, { text: q.q, context: ctx, today });
    let bad: string[] = []; let text = '';
    if (q.abstain) { if (a.kind === 'found') bad.push('answered ' + a.subject); }
    else if (a.kind !== 'found') bad.push(a.kind + ' near ' + (a.kind==='none' ? a.reason+': '+a.nearest.map(n=>n.label).join(' / ') : ''));
    else {
      text = [a.lead.text, a.title, ...a.lines.map(l=>l.text), ...a.dates.map(d=>[d.label,d.date,d.note].join(' ')), ...a.items.map(i=>[i.heading,i.text,i.note].join(' ')), ...a.citations.map(c=>`[${c.number}] ${c.name}, ${c.detail} ${c.url ? new URL(c.url).host : ''}`)].join('\n');
      if (text.length > (q.max ?? 1200)) bad.push('length ' + text.length);
      for (const s of q.all ?? []) if (!pat(s).test(text)) bad.push('lacks ' + s + ' in ' + a.subject + '/' + a.asked);
      for (const s of q.none ?? []) if (pat(s).test(text)) bad.push('says ' + s);
    }
    const kind = q.abstain ? 'x' : 'a'; t[kind][1]++; if (!bad.length) t[kind][0]++;
    else if (!quiet) console.log(`${q.id} ${q.after ? '('+q.after+') ' : ''}${q.q}\n     ${bad.join('; ')}${a.kind==='found' ? ' | '+a.lead.text.slice(0,100) : ''}`);
  }
  console.log(file, `answered ${t.a.join('/')} abstained ${t.x.join('/')}`);
}
