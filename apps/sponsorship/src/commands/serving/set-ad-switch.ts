import { Injectable } from '@nestjs/common';
import { ChangeAggregate } from '#aggregates';
import type { AdSwitch } from '../../domain/serving/ad-switch.js';
import type { Person } from '../../domain/person.js';
import { AdSwitchesStore } from '../../store/ad-switches.store.js';

export interface SetAdSwitchInput {
  readonly scope: string;
  /** That the change is based on; 0 where nobody has touched it. */
  readonly version: number;
  readonly setting: Pick<AdSwitch, 'ads' | 'reason'>;
}

/** Switches advertising off or on, for an article or the whole paper; within a second no page shows a sponsor there any more. */
@Injectable()
export class SetAdSwitch {
  constructor(
    private readonly change: ChangeAggregate,
    private readonly switches: AdSwitchesStore,
  ) {}

  execute({ scope, version, setting }: SetAdSwitchInput, person: Person): Promise<AdSwitch> {
    return this.change.execute({ action: `ads-${setting.ads}`, person, store: this.switches }, async () => {
      const before = await this.switches.getAt(scope, version);
      const after: AdSwitch = { ...setting, id: scope, version: version + 1 };
      return { ...(version > 0 && { before }), after, events: [] };
    });
  }
}
