/** Who asks: signed in, or a guest who has proved that they were here before. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly isGuest: boolean;
  readonly isStaff: boolean;
  readonly isModerator: boolean;
}
