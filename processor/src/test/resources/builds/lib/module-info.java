module lib {
  requires transitive dev.backflow;
  exports q;
}
