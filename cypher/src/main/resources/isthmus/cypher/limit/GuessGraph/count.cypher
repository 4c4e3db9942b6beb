// Notes how often has been guessed.
// $guesses: [{key, count}] · $now
UNWIND $guesses AS guess
MATCH (g:Guesses {key: guess.key})
SET g.count = guess.count, g.last = $now
