import Testing

@testable import Hashing

@Suite struct Fingerprint64Tests {
  /// pyfarmhash 0.4: `farmhash.fingerprint64(base[:n])` with
  /// `base = "".join(chr(33 + (i * 37 + i * i) % 90) for i in range(300))`.
  private static let golden: [(Int, UInt64)] = [
    (0, 0x9ae1_6a3b_2f90_404f), (1, 0xebbf_7ff1_1eff_54b2), (3, 0xbd4c_f999_1c3b_c443),
    (4, 0x5a7d_d39f_02fe_c4da), (7, 0x5066_690a_885b_ff5e), (8, 0x2d26_5236_2a52_95d4),
    (15, 0x4c98_3409_9c43_de9f), (16, 0x73f8_b523_ef6c_5ac4), (17, 0x36f4_1e4a_74e1_9df1),
    (24, 0x3872_d3e3_d4e5_eaf7), (31, 0xef20_00c2_36cd_c483), (32, 0x7de8_0823_8a98_e0fb),
    (33, 0xf025_57de_dc6d_ce08), (48, 0xbfa7_b164_b1be_8b4f), (63, 0x4005_2388_1364_6d61),
    (64, 0xe2e9_6ae4_e662_3f9a), (65, 0x8563_e336_3e47_0234), (66, 0x1c00_90fa_a693_525c),
    (100, 0x434d_1984_919e_1b45), (127, 0xff20_253a_0f29_7e15), (128, 0x02c7_1fab_d0d2_2655),
    (129, 0x442b_07f0_a17a_f152), (191, 0x5dda_59ce_0f4b_710a), (192, 0xbb91_f1c5_1911_1748),
    (193, 0xc33d_cede_eb24_9b52), (256, 0x1f2a_48f7_5168_523c), (300, 0xd4a1_4fb4_8238_2a29),
  ]

  @Test func `fingerprints of all lengths are those of pyfarmhash`() {
    let base = (0..<300).map { (place: Int) -> UInt8 in
      UInt8(33 + (place * 37 + place * place) % 90)
    }
    for (count, expected) in Self.golden {
      #expect(Fingerprint64.hash(Array(base.prefix(count))) == expected, "\(count) bytes")
    }
    #expect(Fingerprint64.hash("hello world") == 0x588f_b747_8bd6_b01b)
  }
}
