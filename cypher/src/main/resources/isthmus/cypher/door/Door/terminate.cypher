// Ends the query of somebody who has left, or who had to be sent away.
// $ticket: that its transaction was marked with
// -> ended: how many transactions
SHOW TRANSACTIONS YIELD transactionId AS id, metaData
WHERE metaData.ticket = $ticket
TERMINATE TRANSACTIONS id YIELD message
RETURN count(message) AS ended
