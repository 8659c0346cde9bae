// What the compiler lets be called at each comparison, for a search that learns from the numbers compared.  The words of
// `words.txt` tell this search more, and the calls took a third of its time: these do nothing, and the linker takes them
// instead of libFuzzer's.

/// Does nothing where numbers of 1 byte are compared.
@_cdecl("__wrap___sanitizer_cov_trace_cmp1")
public func comparing(_ first: UInt8, _ second: UInt8) {}

/// Does nothing where numbers of 2 bytes are compared.
@_cdecl("__wrap___sanitizer_cov_trace_cmp2")
public func comparing(_ first: UInt16, _ second: UInt16) {}

/// Does nothing where numbers of 4 bytes are compared.
@_cdecl("__wrap___sanitizer_cov_trace_cmp4")
public func comparing(_ first: UInt32, _ second: UInt32) {}

/// Does nothing where numbers of 8 bytes are compared.
@_cdecl("__wrap___sanitizer_cov_trace_cmp8")
public func comparing(_ first: UInt64, _ second: UInt64) {}

/// Does nothing where a constant of 1 byte is compared.
@_cdecl("__wrap___sanitizer_cov_trace_const_cmp1")
public func comparing(constant: UInt8, _ value: UInt8) {}

/// Does nothing where a constant of 2 bytes is compared.
@_cdecl("__wrap___sanitizer_cov_trace_const_cmp2")
public func comparing(constant: UInt16, _ value: UInt16) {}

/// Does nothing where a constant of 4 bytes is compared.
@_cdecl("__wrap___sanitizer_cov_trace_const_cmp4")
public func comparing(constant: UInt32, _ value: UInt32) {}

/// Does nothing where a constant of 8 bytes is compared.
@_cdecl("__wrap___sanitizer_cov_trace_const_cmp8")
public func comparing(constant: UInt64, _ value: UInt64) {}
