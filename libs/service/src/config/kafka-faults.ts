type Given = Readonly<Record<string, string | undefined>>;

/** What is wrong with the settings of the way to Kafka together, where each by itself is good; one line for each variable to change. */
export function kafkaFaults(given: Given): string[] {
  return [...halfSignIns(given), ...unencrypted(given)];
}

/** The three make a sign-in together; with any of them missing a service would come as a stranger and be turned away. */
function halfSignIns(given: Given): string[] {
  const parts = ['KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'];
  const set = parts.filter(name => given[name] !== undefined);
  if (set.length === 0) return [];
  return parts.filter(name => !set.includes(name)).map(name => `${name} is missing. Expected beside ${set.join(' and ')}`);
}

function unencrypted({ KAFKA_TLS, KAFKA_TLS_CA, KAFKA_SASL_MECHANISM, NODE_ENV }: Given): string[] {
  if (KAFKA_TLS === 'on') return [];
  const reasons = [
    ...(KAFKA_SASL_MECHANISM === 'plain' && NODE_ENV === 'production'
      ? ['in production with KAFKA_SASL_MECHANISM=plain, which sends the password in the clear']
      : []),
    ...(KAFKA_TLS_CA === undefined ? [] : ['with KAFKA_TLS_CA, which is for nothing else']),
  ];
  return reasons.map(reason => `KAFKA_TLS is ${KAFKA_TLS === undefined ? 'missing' : JSON.stringify(KAFKA_TLS)}. Expected on ${reason}`);
}
