export interface KafkaPlaces {
  readonly port: number;
  readonly controllerPort: number;
  readonly dataFolder: string;
}

/** server.properties of the one node of a developer's machine: broker and controller in one process, loopback only. */
export const kafkaProperties = ({ port, controllerPort, dataFolder }: KafkaPlaces): string => `\
# Written by Podium at every start; a change here is lost.
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=PLAINTEXT
controller.listener.names=CONTROLLER
log.dirs=${dataFolder.replaceAll('\\', '\\\\')}

# One node has no replicas.
default.replication.factor=1
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1

# A killed broker may register again only when its old session has run out: 1 s, not the usual 9.
broker.session.timeout.ms=1000
broker.heartbeat.interval.ms=300

# Two cores, a handful of clients.
num.network.threads=2
num.io.threads=4
background.threads=2
num.recovery.threads.per.data.dir=2
offsets.topic.num.partitions=1
transaction.state.log.num.partitions=1
share.coordinator.state.topic.num.partitions=1
log.cleaner.dedupe.buffer.size=16777216

# Podium makes its topics itself, with the partitions it needs.
auto.create.topics.enable=false
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
controlled.shutdown.enable=false
`;
