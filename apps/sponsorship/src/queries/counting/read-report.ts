import { Injectable } from '@nestjs/common';
import { dayAfter, LocalCalendar } from '#scheduling';
import type { Dimensions, HitMetric } from '../../domain/counting/hit.js';
import { reportOf, type ReportRow, type Span } from '../../domain/counting/report.js';
import { NamesStore } from '../../store/names.store.js';
import { TotalsStore } from '../../store/totals.store.js';

export interface ReportRequest {
  readonly metrics: readonly HitMetric[];
  /** Days of the paper, `YYYY-MM-DD`; without them, the last thirty with today. */
  readonly from?: string | undefined;
  /** Not included. */
  readonly to?: string | undefined;
  readonly by: 'hour' | 'day';
  readonly apartBy?: keyof Dimensions | undefined;
  readonly only: Dimensions;
}

export interface NamedRow extends ReportRow {
  readonly name?: string | undefined;
}

const aggregates = {
  sponsorId: 'Sponsor',
  campaignId: 'Campaign',
  flightId: 'Flight',
  creativeId: 'Creative',
  placementId: 'Placement',
} as const;

/** What was counted, and what was not, by the hours or days of the paper. */
@Injectable()
export class ReadReport {
  constructor(
    private readonly totals: TotalsStore,
    private readonly names: NamesStore,
    private readonly calendar: LocalCalendar,
  ) {}

  get timeZone(): string {
    return this.calendar.zone;
  }

  async execute({ metrics, by, apartBy, only, ...asked }: ReportRequest): Promise<NamedRow[]> {
    const to = asked.to ?? dayAfter(this.calendar.dayOf(new Date()), 1);
    const from = asked.from ?? dayAfter(to, -30);
    const period = { from: this.calendar.startOf(from), to: this.calendar.startOf(to) };
    const rows = reportOf(await this.totals.sums({ metrics, ...period, ...only }, apartBy), hour => this.#spanOf(hour, by));
    const names = await this.#namesOf(rows, apartBy);
    return rows.map(row => ({ ...row, ...(row.value !== undefined && { name: names.get(row.value) }) }));
  }

  #spanOf(hour: Date, by: 'hour' | 'day'): Span {
    if (by === 'hour') return { from: hour, time: this.calendar.clockAt(hour) };
    const day = this.calendar.dayOf(hour);
    return { from: this.calendar.startOf(day), time: day };
  }

  async #namesOf(rows: readonly ReportRow[], apartBy: keyof Dimensions | undefined): Promise<Map<string, string>> {
    const values = [...new Set(rows.flatMap(({ value }) => value ?? []))];
    return apartBy && apartBy in aggregates
      ? this.names.of(aggregates[apartBy as keyof typeof aggregates], values)
      : new Map<string, string>();
  }
}
