/** Whether sponsors may stand on the pages of an article, or of the whole paper. The paper's own boxes stay. */
export interface AdSwitch {
  /** `paper`, or the id of an article. */
  readonly id: string;
  readonly version: number;
  readonly ads: 'on' | 'off';
  readonly reason?: string | undefined;
}

export const wholePaper = 'paper';

/** Of a scope that nobody has switched yet. */
export const untouched = (id: string): AdSwitch => ({ id, version: 0, ads: 'on' });
