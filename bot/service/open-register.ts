import { createKnowledge, type Knowledge } from '../answers/knowledge.ts';
import { createLiveKnowledge } from '../answers/live-knowledge.ts';
import { inspectOwnRegister, readOwnRegister } from '../register/own-register.ts';
import { compareRegisters, type Reloaded } from '../register/reload.ts';
import { withContact } from '../register/with-contact.ts';
import type { Config } from '../settings/config.ts';

/** The register that the settings name, and the way to read it again while the bot runs. */
export interface OpenRegister {
  readonly knowledge: Knowledge;
  /** Reads its files again; with a fault in one of them nothing changes. Takes half a second, in which nobody is answered. */
  readonly reload: () => Reloaded;
}

/** @throws {RegisterError} naming every fault at once */
export function openRegister({ registerDir, contact }: Pick<Config, 'registerDir' | 'contact'>): OpenRegister {
  const { knowledge, replace } = createLiveKnowledge(
    createKnowledge(withContact(readOwnRegister(registerDir), contact)),
  );
  return {
    knowledge,
    reload() {
      const { register, faults } = inspectOwnRegister(registerDir);
      if (faults.length > 0) return { kind: 'refused', faults };
      const told = withContact(register, contact);
      const changes = compareRegisters(knowledge.register, told);
      replace(createKnowledge(told, knowledge.model));
      return { kind: 'read', changes };
    },
  };
}
