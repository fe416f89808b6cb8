/** That one person is told of one occasion; by which channels, and what has become of it there. */
export interface Notification {
  readonly occasionId: string;
  readonly subscriberId: string;
  /** The subscriptions that matched, for whoever asks why. */
  readonly because: readonly string[];
  readonly createdAt: Date;
  readonly mail?: { readonly deliveryId: string };
  readonly inbox?: {
    readonly readAt?: Date;
    readonly archivedAt?: Date;
    readonly amended?: 'unpublished' | 'corrected';
  };
}

/** There is one at most of an occasion and a person: its id is made of them. */
export const notificationId = ({ occasionId, subscriberId }: Pick<Notification, 'occasionId' | 'subscriberId'>): string =>
  `${occasionId}~${subscriberId}`;
