/** Where the service meets the network: TLS, connections and the clients behind them. Knows nothing of pages and accounts. */
@NullMarked
package isthmus.surveys.edge;

import org.jspecify.annotations.NullMarked;
