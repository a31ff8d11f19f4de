//! Pages, islands and the port to the server.
