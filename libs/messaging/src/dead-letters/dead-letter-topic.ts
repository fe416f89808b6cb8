/** One topic of dead letters for each topic and group that reads it. */
export const deadLetterTopic = (topic: string, group: string): string => `${topic}.${group}.dlq`;
